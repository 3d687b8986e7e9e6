import { Dialog } from '../components/Dialog';
import { useText } from '../i18n';
import { keyName } from './keys';
import { keyTables } from './keyTables';

export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const texts = useText();
  return (
    <Dialog title={texts.keys.title} onClose={onClose}>
      {keyTables(texts).map(({ heading, rows }) => (
        <section key={heading} className="key-table">
          <h3>{heading}</h3>
          <dl>
            {rows.map(([keys, meaning]) => (
              <div key={meaning}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{keyName(key)}</kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
