/** File names that every file system takes: Windows' rules are the strictest, Linux' limit is in bytes. */

/** A file name without folder made from any text; `extension` has no dot. */
export function safeFileName(name: string, extension: string): string {
  return `${safeStem(name)}.${extension}`;
}

/**
 * Gives file names that differ from all it gave before, in capitals or not, by a number: x.xml, x (2).xml. For the
 * files of one folder or archive.
 */
export function distinctFileNames(extension: string): (name: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const stem = safeStem(name);
    const key = stem.toLowerCase();
    let count = counts.get(key) ?? 0;
    let distinct: string;
    do {
      count++;
      distinct = count === 1 ? stem : `${stem} (${count})`;
    } while (taken.has(distinct.toLowerCase()));
    counts.set(key, count);
    taken.add(distinct.toLowerCase());
    return `${distinct}.${extension}`;
  };
}

/** Linux allows 255 bytes; the rest is for the extension and a number. */
const LONGEST_STEM = 200;

/** Devices of Windows, reserved with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/** Separators and what shells and Windows refuse; characters that cannot be seen could disguise a name. */
const REFUSED = /[<>:"/\\|?*]|\p{Control}|\p{Format}|\p{Surrogate}|\p{Unassigned}/gu;

function safeStem(name: string): string {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').replace(REFUSED, '_').trim().replace(/^\.+/, '_');
  const stem = withoutEnd(withinBytes(plain, LONGEST_STEM));
  if (stem === '') return 'page';
  return DEVICE.test(stem) ? `_${stem}` : stem;
}

/** Windows drops blanks and dots at the end. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && ' .'.includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

function withinBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > limit) break;
    kept += character;
  }
  return kept;
}
