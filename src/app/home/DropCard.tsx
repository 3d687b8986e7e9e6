import { useText } from '../i18n';
import { chooseFiles } from '../importing/chooseFiles';
import { useServices } from '../services';
import { keyName } from '../shell/keys';

/** Where to drop, and the two choosers. The whole window takes drops; this says so. */
export function DropCard() {
  const { firstRun, importing } = useText();
  const { importer } = useServices();
  return (
    <section className="drop-card" aria-labelledby="drop-here">
      <div>
        <h2 id="drop-here">{firstRun.drop}</h2>
        <p>{firstRun.dropHint}</p>
      </div>
      <div className="acts">
        <button
          type="button"
          className="button large main"
          onClick={() => chooseFiles('files', importer.add)}
        >
          {importing.chooseFiles} <kbd>{keyName('Mod+O')}</kbd>
        </button>
        <button
          type="button"
          className="button large outlined"
          onClick={() => chooseFiles('folder', importer.add)}
        >
          {importing.chooseFolder}
        </button>
      </div>
    </section>
  );
}
