/** Finds the page texts among what was dropped or chosen, folders in folders included. */
import type { FoundFile } from './foundFile';
import { fileName } from './foundFile';

/** What a search comes upon, in the order of the folder. `passed`: a file in a folder that is no .txt file. */
export type Finding = FoundFile | { readonly passed: string };

/** What was dropped. Must be called while the drop event is handled: afterwards the browser has emptied it. */
export function droppedItems(transfer: DataTransfer): (FileSystemEntry | File)[] {
  return Array.from(transfer.items)
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
    .filter((item) => item !== null);
}

/** All in dropped folders that ends in .txt, and every file that was dropped by itself. */
export async function* findInDrop(items: readonly (FileSystemEntry | File)[]): AsyncGenerator<Finding> {
  for (const item of items) {
    if (item instanceof File) yield { path: item.name, open: () => Promise.resolve(item) };
    else if (isDirectory(item)) yield* findInDirectory(item);
    else if (isFile(item)) yield fileOf(item);
  }
}

/** The same for a file input; one that chooses folders gives all their files. */
export async function* findInList(files: Iterable<File>): AsyncGenerator<Finding> {
  for (const file of files) {
    const open = () => Promise.resolve(file);
    if (file.webkitRelativePath) yield* sifted({ path: file.webkitRelativePath, open });
    else yield { path: file.name, open };
  }
}

async function* findInDirectory(directory: FileSystemDirectoryEntry): AsyncGenerator<Finding> {
  if (isHidden(directory.name)) return;
  const children = await childrenOf(directory);
  for (const child of children.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isDirectory(child)) yield* findInDirectory(child);
    else if (isFile(child)) yield* sifted(fileOf(child));
  }
}

/** Reading a folder gives a hundred entries at a time, and none at its end. A folder that may not be read is empty. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}

function* sifted(found: FoundFile): Generator<Finding> {
  const name = fileName(found.path);
  if (isHidden(name)) return;
  if (name.toLowerCase().endsWith('.txt')) yield found;
  else yield { passed: found.path };
}

function fileOf(entry: FileSystemFileEntry): FoundFile {
  return {
    path: entry.fullPath.replace(/^\//, ''),
    open: () => new Promise((resolve, reject) => entry.file(resolve, reject)),
  };
}

/** What systems leave in folders: .DS_Store and its kin, the forks in __MACOSX. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name === '__MACOSX';
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
