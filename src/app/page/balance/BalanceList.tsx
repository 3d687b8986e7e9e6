import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Range, Source } from '../../../core';
import { isSameOutline, missingIn, outlineOf, reclaimMissing, restore, showBlock } from '../../../editor';
import { useText } from '../../i18n';
import { rawLineAt, useRawLines } from '../rawLines';
import { newId } from '../newId';
import { useMayWrite } from '../saveStatus';
import { useEditorValue, useExecute, useSession } from '../sessionContext';
import { revealRaw } from '../side/raw/revealed';

interface BalanceListProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** Where the raw characters are that stand in no article: in none at all, in the tray, in the furniture. */
export default function BalanceList({ trigger, onClose }: BalanceListProps) {
  const { raw, editor } = useSession();
  const { page, balance } = useText();
  const execute = useExecute();
  const missing = useEditorValue(({ doc }) => missingIn(doc, raw), isSameRanges);
  const { discarded, furniture } = useEditorValue(({ doc }) => outlineOf(doc), isSameOutline);
  const reveal = (source: Source) => {
    const [range] = source;
    if (!range) return;
    onClose();
    revealRaw(range);
  };
  return (
    <Popover
      className="balance-popover"
      triggerRef={trigger}
      isOpen
      placement="top start"
      offset={6}
      onOpenChange={(open) => open || onClose()}
    >
      <Dialog className="balance-list" aria-label={balance.list}>
        {missing.length + discarded.length + furniture.length === 0 && <p>{balance.allInArticles}</p>}
        <Part heading={balance.missing(missing.length)} count={missing.length}>
          {missing.map((range) => (
            <Item key={range[0]} source={[range]} text={raw.slice(...range)} onGo={() => reveal([range])} />
          ))}
          <li>
            <Act words={page.reclaim} onAct={() => execute(reclaimMissing(raw, newId))} />
          </li>
        </Part>
        <Part heading={balance.discarded(discarded.length)} count={discarded.length}>
          {discarded.map(({ id, source, text }) => (
            <Item key={id} source={source} text={text} onGo={() => reveal(source)}>
              <Act
                words={page.restore}
                label={page.restoreThis(text.slice(0, 20))}
                onAct={() => execute(restore(id))}
              />
            </Item>
          ))}
        </Part>
        <Part heading={balance.furniture(furniture.length)} count={furniture.length}>
          {furniture.map(({ id, source, preview }) => (
            <Item
              key={id}
              source={source}
              text={preview}
              onGo={() => {
                onClose();
                showBlock(editor, id);
                editor.view.focus();
              }}
            />
          ))}
        </Part>
      </Dialog>
    </Popover>
  );
}

function Part({ heading, count, children }: { heading: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section aria-label={heading}>
      <h3>{heading}</h3>
      <ul>{children}</ul>
    </section>
  );
}

interface ItemProps {
  readonly source: Source;
  readonly text: string;
  readonly onGo: () => void;
  readonly children?: ReactNode;
}

function Item({ source, text, onGo, children }: ItemProps) {
  const { changes } = useText();
  const { inked } = useRawLines();
  const line = rawLineAt(inked, source[0]?.[0] ?? -1);
  return (
    <li>
      <button type="button" className="go" onClick={onGo}>
        {line && <span className="line">{changes.line(line.number)}</span>}
        <span className="text">{text}</span>
      </button>
      {children}
    </li>
  );
}

function Act({ words, label = words, onAct }: { words: string; label?: string; onAct: () => void }) {
  const mayWrite = useMayWrite();
  return (
    <button type="button" className="button outlined" aria-label={label} disabled={!mayWrite} onClick={onAct}>
      {words}
    </button>
  );
}

function isSameRanges(a: readonly Range[], b: readonly Range[] | null): boolean {
  return (
    b !== null && a.length === b.length && a.every(([from, to], i) => b[i]?.[0] === from && b[i][1] === to)
  );
}
