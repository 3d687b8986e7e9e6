/** Feature templates: named questions, each with a small set of answers, and their answers numbered through. */

export interface Template {
  readonly name: string;
  /** How many answers it can have; they are below it. −1 says nothing. */
  readonly size: number;
}

export interface Numbered {
  readonly templates: readonly Template[];
  /** For each template, the number of its first answer. */
  readonly offsets: readonly number[];
  /** How many answers there are in all. */
  readonly count: number;
  /** The numbers of the answers that `answer` gives, template by template; those that say nothing left out. */
  of(answer: (template: number) => number): number[];
}

export function numbered(templates: readonly Template[]): Numbered {
  const offsets: number[] = [];
  let count = 0;
  for (const { size } of templates) {
    offsets.push(count);
    count += size;
  }
  return {
    templates,
    offsets,
    count,
    of(answer) {
      const features: number[] = [];
      for (let t = 0; t < templates.length; t++) {
        const value = answer(t);
        if (value >= 0) features.push((offsets[t] ?? 0) + value);
      }
      return features;
    },
  };
}
