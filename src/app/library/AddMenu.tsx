import { MenuButton } from '../components/MenuButton';
import { useText } from '../i18n';
import { chooseFiles } from '../importing/chooseFiles';
import { useServices } from '../services';
import { keyName } from '../shell/keys';

export function AddMenu() {
  const { importing } = useText();
  const { importer } = useServices();
  return (
    <MenuButton
      label={importing.addPages}
      className="main"
      groups={[
        {
          entries: [
            { id: 'files', label: importing.chooseFiles, hint: keyName('Mod+O') },
            { id: 'folder', label: importing.chooseFolder },
          ],
          onChoose: (id) => chooseFiles(id === 'folder' ? 'folder' : 'files', importer.add),
        },
      ]}
    >
      {importing.addPages}
      <span className="caret-down" />
    </MenuButton>
  );
}
