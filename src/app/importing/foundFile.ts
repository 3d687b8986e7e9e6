/** A file somebody handed over, not opened yet: thousands may wait, so none holds its bytes. */
export interface FoundFile {
  /** With its folders where they are known: 2013/12-14/01.txt */
  readonly path: string;
  /** Rejects when the file has gone or may not be read. */
  open(): Promise<Blob>;
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
