import type { DocumentCodec } from '../../store';
import type { Node } from '../../editor';
import { applyStep, documentFromRaw, parseDocument } from '../../editor';
import { DOCUMENT_VERSION } from '../../editor/convert';

/** How the store reads and writes the editor's documents. */
export const documentCodec: DocumentCodec<Node> = {
  version: DOCUMENT_VERSION,
  parse: parseDocument,
  apply: applyStep,
  fromRaw: documentFromRaw,
  stringify: (doc) => JSON.stringify(doc.toJSON()),
};
