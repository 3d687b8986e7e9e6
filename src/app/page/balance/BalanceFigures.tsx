import './balance.css';
import { Suspense, lazy, useRef, useState } from 'react';
import { balanceOfDocument, reclaimMissing } from '../../../editor';
import { Icon } from '../../components/Icon';
import { useText } from '../../i18n';
import { newId } from '../newId';
import { useEditorValue, useExecute, useSession } from '../sessionContext';

const fetchList = () => import('./BalanceList');
const BalanceList = lazy(fetchList);

type Balance = ReturnType<typeof balanceOfDocument>;

/** «账平　原文 2027・保留 2027 …»: what became of every raw character; its verdict opens the list of what is elsewhere. */
export function BalanceFigures() {
  const { raw, ink } = useSession();
  const { page, balance: words } = useText();
  const execute = useExecute();
  const verdict = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const balance = useEditorValue(({ doc }) => balanceOfDocument(doc, raw, ink), isSameBalance);
  const isBalanced = balance.missing === 0;
  return (
    <span className="balance" role="status" data-missing={balance.missing}>
      <button
        ref={verdict}
        type="button"
        className={isBalanced ? 'button verdict good' : 'button verdict bad'}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={words.open}
        onPointerEnter={fetchList}
        onFocus={fetchList}
        onClick={() => setOpen(true)}
      >
        {isBalanced && <Icon name="check" />}
        {isBalanced ? page.balanced : page.unbalanced(balance.missing)}
      </button>
      {!isBalanced && (
        <button type="button" className="link-button" onClick={() => execute(reclaimMissing(raw, newId))}>
          {page.reclaim}
        </button>
      )}
      <span className="figures">
        {FIGURES.map((key) => (
          <span key={key}>
            {page.balance[key]} <b>{balance[key]}</b>
          </span>
        ))}
      </span>
      {isOpen && (
        <Suspense fallback={null}>
          <BalanceList trigger={verdict} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </span>
  );
}

const FIGURES = ['total', 'kept', 'changed', 'discarded', 'missing'] as const;

function isSameBalance(a: Balance, b: Balance | null): boolean {
  return b !== null && FIGURES.every((key) => a[key] === b[key]);
}
