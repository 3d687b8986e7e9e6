/** What the document's attributes may hold. ProseMirror runs these on `check()` and on every JSON it reads. */
import type { Decision, DiscardedBlock, EntityType, Role, Source } from '../../core';
import { ARTICLE_TYPES, ENTITY_TYPES, ROLES } from '../../core';

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

export function validateId(value: unknown): void {
  if (typeof value !== 'string' || value.length > 64)
    throw new RangeError('id: a string of at most 64 is wanted');
}

export function validateRole(value: unknown): void {
  if (!isRole(value)) throw new RangeError(`role: ${String(value)} is none`);
}

export function validateArticleType(value: unknown): void {
  if (value !== null && !ARTICLE_TYPES.some((type) => type === value))
    throw new RangeError(`article: ${String(value)} is no type`);
}

export function validateDetail(value: unknown): void {
  if (value !== null && (typeof value !== 'string' || value === ''))
    throw new RangeError('article: what is known of it is text, else null');
}

export function validateEntityType(value: unknown): void {
  if (!isEntityType(value)) throw new RangeError(`entity: ${String(value)} is no type`);
}

export function validatePrintedRole(value: unknown): void {
  if (typeof value !== 'string') throw new RangeError('byline: the printed role is a string');
}

export function validateSource(value: unknown): void {
  if (!isSource(value)) throw new RangeError('source: a list of [from, to) with 0 ≤ from < to is wanted');
}

export function validateDecisions(value: unknown): void {
  if (value !== null && !isDecisions(value))
    throw new RangeError('decisions: at most one of each kind is wanted, or null');
}

/** Suspicions by name that an editor has let stand. */
export function validateLetStand(value: unknown): void {
  if (value !== null && !(Array.isArray(value) && value.every((each) => typeof each === 'string')))
    throw new RangeError('letStand: a list of names is wanted, or null');
}

/** A tray item is kept whole in one attribute, so that no cursor can stand in it. */
export function validateDiscarded(value: unknown): void {
  if (!isDiscarded(value)) throw new RangeError('tray: a discarded block is wanted');
}

export function isEntityType(value: unknown): value is EntityType {
  return ENTITY_TYPES.some((type) => type === value);
}

function isSource(value: unknown): value is Source {
  return (
    Array.isArray(value) &&
    value.every(
      (range: unknown) =>
        Array.isArray(range) &&
        range.length === 2 &&
        Number.isSafeInteger(range[0]) &&
        Number.isSafeInteger(range[1]) &&
        range[0] >= 0 &&
        range[0] < range[1],
    )
  );
}

function isDiscarded(value: unknown): value is DiscardedBlock {
  if (!isObject(value) || !isObject(value.origin)) return false;
  return (
    typeof value.id === 'string' &&
    isRole(value.role) &&
    isSource(value.source) &&
    typeof value.text === 'string' &&
    Array.isArray(value.marks) &&
    value.marks.every((mark) => isMarkWithin(mark, value.text as string)) &&
    (value.decisions === undefined || isDecisions(value.decisions)) &&
    typeof value.origin.article === 'string' &&
    typeof value.origin.after === 'string'
  );
}

function isDecisions(value: unknown): value is readonly Decision[] {
  return (
    Array.isArray(value) &&
    value.every(isDecision) &&
    new Set(value.map(({ kind }: Decision) => kind)).size === value.length
  );
}

function isDecision(value: unknown): value is Decision {
  if (!isObject(value)) return false;
  const { confidence, reasons, kind, runnerUp } = value;
  return (
    typeof confidence === 'number' &&
    confidence >= 0 &&
    confidence <= 1 &&
    Array.isArray(reasons) &&
    reasons.every(isReason) &&
    ((kind === 'role' && isRole(runnerUp)) ||
      (kind === 'extent' &&
        (runnerUp === 'join' || (Number.isSafeInteger(runnerUp) && Number(runnerUp) >= 0))) ||
      (kind === 'article' && typeof runnerUp === 'string'))
  );
}

/** Signs come and go with the proposer: one that is no longer known must not make a stored page unreadable. */
function isReason(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.sign === 'string' &&
    (value.seen === undefined ||
      (Array.isArray(value.seen) && value.seen.every((each) => typeof each === 'string')))
  );
}

function isMarkWithin(mark: unknown, text: string): boolean {
  return (
    isObject(mark) &&
    typeof mark.id === 'string' &&
    (isEntityType(mark.type) || mark.type === 'byline' || mark.type === 'dateline') &&
    (mark.role === undefined || typeof mark.role === 'string') &&
    Number.isSafeInteger(mark.from) &&
    Number.isSafeInteger(mark.to) &&
    (mark.from as number) >= 0 &&
    (mark.from as number) < (mark.to as number) &&
    (mark.to as number) <= text.length
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
