import type { Role } from '../src/core';

interface Block {
  role: Role;
  text: string;
}

/** What a sheet ought to say after each key, worked out without an editor: articles of blocks, and a cursor. */
export class ExpectedText {
  readonly #articles: Block[][];
  #article = 0;
  #block = 0;
  #offset = 0;
  /** Whether the last edit typed a character. */
  wasTyped = false;

  /** @param articles blocks as «role text», as `CorrectingPage.articles` reads them */
  constructor(articles: readonly (readonly string[])[]) {
    this.#articles = articles.map((blocks) =>
      blocks.map((line) => {
        const space = line.indexOf(' ');
        return { role: line.slice(0, space) as Role, text: line.slice(space + 1) };
      }),
    );
  }

  get articles(): string[][] {
    return this.#articles.map((blocks) => blocks.map(({ role, text }) => `${role} ${text}`));
  }

  get role(): Role {
    return this.#current.role;
  }

  /** Whether a character stands on either side of the cursor; a line break is none. */
  get isInsideBlock(): boolean {
    const [before, behind] = [this.#before.at(-1) ?? '\n', this.#behind.at(0) ?? '\n'];
    return before !== '\n' && behind !== '\n';
  }

  /** Every place where a text stands that has this many characters and stands nowhere else. */
  snippets(length: number): string[] {
    const whole = this.#articles.flat().map(({ text }) => text);
    const found = whole.flatMap((text) =>
      Array.from({ length: Math.max(0, text.length - length) }, (_, i) => text.slice(i, i + length)),
    );
    const counts = new Map<string, number>();
    for (const snippet of found) counts.set(snippet, (counts.get(snippet) ?? 0) + 1);
    return found.filter((snippet) => counts.get(snippet) === 1 && !snippet.includes('\n'));
  }

  putCursorBehind(snippet: string): void {
    this.#article = this.#articles.findIndex((blocks) => blocks.some(({ text }) => text.includes(snippet)));
    this.#block = this.#blocks.findIndex(({ text }) => text.includes(snippet));
    this.#offset = this.#current.text.indexOf(snippet) + snippet.length;
  }

  type(character: string): void {
    this.#write(this.#before + character + this.#behind);
    this.#offset += character.length;
    this.wasTyped = true;
  }

  deleteNext(): void {
    this.#write(this.#before + this.#behind.slice(1));
    this.wasTyped = false;
  }

  setRole(role: Role): void {
    this.#blocks[this.#block] = { ...this.#current, role };
    this.wasTyped = false;
  }

  /** In the middle of a block. */
  splitBlock(): void {
    const { role } = this.#current;
    this.#blocks.splice(this.#block, 1, { role, text: this.#before }, { role, text: this.#behind });
    this.#block++;
    this.#offset = 0;
    this.wasTyped = false;
  }

  /** In the middle of a block. */
  splitArticle(): void {
    this.splitBlock();
    this.#articles.splice(this.#article + 1, 0, this.#blocks.splice(this.#block));
    this.#article++;
    this.#block = 0;
  }

  get #blocks(): Block[] {
    return this.#articles[this.#article] ?? [];
  }

  get #current(): Block {
    return this.#blocks[this.#block] ?? { role: 'paragraph', text: '' };
  }

  get #before(): string {
    return this.#current.text.slice(0, this.#offset);
  }

  get #behind(): string {
    return this.#current.text.slice(this.#offset);
  }

  #write(text: string): void {
    this.#blocks[this.#block] = { ...this.#current, text };
  }
}
