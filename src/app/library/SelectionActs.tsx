import { MenuButton } from '../components/MenuButton';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n';
import { FORMAT_IDS } from '../../formats';
import { useServices } from '../services';
import type { PageRow } from '../../store';
import { STATUSES, statusOf } from './statuses';

/** What can be done with the ticked pages. Deleting asks nothing, since it can be undone. */
export function SelectionActs({ selected }: { selected: readonly PageRow[] }) {
  const { common, exporting, library } = useText();
  const { exporter, pageActs, now } = useServices();
  const none = selected.length === 0;

  return (
    <>
      <MenuButton
        label={library.changeStatus}
        className="outlined"
        disabled={none}
        groups={[
          {
            entries: STATUSES.map((status) => ({
              id: String(status),
              label: <StatusChip status={status} />,
              text: common.statuses[status],
            })),
            onChoose: (id) => {
              const status = statusOf(id);
              if (status !== undefined) void pageActs.setStatus(selected, status);
            },
          },
        ]}
      >
        {library.changeStatus}
        <span className="caret-down" />
      </MenuButton>
      <MenuButton
        label={library.exportPages}
        className="outlined"
        disabled={none}
        groups={[
          {
            entries: FORMAT_IDS.map((id) => ({ id, label: exporting.formats[id] })),
            onChoose: (id) => {
              const format = FORMAT_IDS.find((each) => each === id);
              if (format) void exporter.start(selected, format, exporting.archive(dayOf(now())));
            },
          },
        ]}
      >
        {library.exportPages}
        <span className="caret-down" />
      </MenuButton>
      <button
        type="button"
        className="button outlined"
        disabled={none}
        onClick={() => void pageActs.remove(selected)}
      >
        {library.deletePages}
      </button>
    </>
  );
}

/** YYYY-MM-DD, local. */
function dayOf(time: number): string {
  return new Date(time).toLocaleDateString('sv-SE');
}
