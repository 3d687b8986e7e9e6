import { MOST_HITS } from '../../../core';
import { useText } from '../../i18n';
import { KeyOf } from '../commands/KeyOf';
import { useFinding } from './findingContext';

/** What stands where the hits would, and why there are none. */
export function FindOutcome() {
  const { finding } = useText();
  const outcome = useFinding((state) => state.outcome);
  const text = useFinding((state) => state.text);
  const options = useFinding((state) => state.options);
  const replaced = useFinding((state) => state.replaced);
  if (outcome === 'idle') {
    return (
      <p className="find-outcome">
        {finding.idle} <KeyOf id="nextHit" /> <KeyOf id="previousHit" /> {finding.idleKeys}
      </p>
    );
  }
  if (outcome === 'stopped') {
    return (
      <div className="find-outcome" role="alert">
        <p className="bad">{finding.stopped}</p>
        <p>{finding.stoppedHelp}</p>
      </div>
    );
  }
  if (outcome !== 'found') {
    return (
      <div className="find-outcome" role="status">
        <p className="bad">{finding.faulty}</p>
        <p>{finding.faults[outcome.fault]}</p>
      </div>
    );
  }
  const { isExpression, isCrossing, foldsWidth, foldsScript } = options;
  const wider = [
    !isCrossing && finding.crossing,
    !foldsWidth && finding.foldWidth,
    !foldsScript && finding.foldScript,
  ].filter((name) => name !== false);
  return (
    <div className="find-outcome" role="status">
      <p>{replaced > 0 ? finding.allReplaced(replaced) : finding.notFound(text)}</p>
      {isExpression && isCrossing && /[\^$]/.test(text) && <p>{finding.notFoundAnchors}</p>}
      {wider.length > 0 && replaced === 0 && (
        <p>{finding.notFoundHelp(wider.map(finding.option).join(''))}</p>
      )}
    </div>
  );
}

/** Says so where there are more hits than are listed. */
export function CutNote() {
  const { finding } = useText();
  const isCut = useFinding((state) => state.isCut);
  return isCut ? <p className="find-outcome">{finding.isCut(MOST_HITS)}</p> : null;
}
