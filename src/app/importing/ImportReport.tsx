import { useState } from 'react';
import { Notice, NoticeLine } from '../components/Notice';
import type { Texts } from '../i18n';
import { useFormats, useText } from '../i18n';
import { useServices } from '../services';
import { FailureList, failuresInBrief } from './FailureList';
import type { ImportProgress } from './progress';
import { doneOf } from './progress';

/** What an import could not do, by name and with the reason. Stays until it is closed. */
export function ImportReport({ progress }: { progress: ImportProgress }) {
  const { common, importing } = useText();
  const { number } = useFormats();
  const { importer } = useServices();
  const [detailed, setDetailed] = useState(false);
  const { found, passed, failures, duplicates } = progress;
  const ending = endingOf(progress, importing, number);

  return (
    <Notice onClose={importer.dismiss}>
      <div role="status">
        {ending !== undefined && <NoticeLine error={progress.phase !== 'stopped'} said={ending} />}
        {failures.length > 0 && (
          <NoticeLine
            error
            said={importing.failed(number(failures.length))}
            acts={
              <button
                type="button"
                className="button outlined"
                aria-expanded={detailed}
                onClick={() => setDetailed(!detailed)}
              >
                {detailed ? importing.hideDetails : importing.details}
              </button>
            }
          >
            {failuresInBrief(failures, importing.reasons, common.listComma)}
          </NoticeLine>
        )}
        {duplicates.length > 0 && (
          <NoticeLine
            said={importing.duplicates(number(duplicates.length))}
            acts={
              <button type="button" className="button outlined" onClick={importer.addDuplicates}>
                {importing.addAnyway}
              </button>
            }
          >
            {duplicates
              .slice(0, 3)
              .map(({ file, first }) => importing.sameAs(file.path, first))
              .join(common.listComma)}
          </NoticeLine>
        )}
        {passed > 0 && <NoticeLine said={importing.ignored(number(passed))} />}
        {found === 0 && <NoticeLine said={importing.notFound} />}
      </div>
      {detailed && <FailureList failures={failures} />}
    </Notice>
  );
}

function endingOf(
  progress: ImportProgress,
  texts: Texts['importing'],
  number: (value: number) => string,
): string | undefined {
  const added = number(progress.added);
  const left = number(progress.found - doneOf(progress));
  if (progress.phase === 'stopped') return texts.stopped(added, left);
  if (progress.phase === 'full') return texts.full(added, left);
  if (progress.phase === 'closed') return texts.closed(added, left);
  return undefined;
}
