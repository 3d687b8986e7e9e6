import { useServices } from '../services';
import { useHotkey } from '../shell/keys';
import { chooseFiles } from './chooseFiles';

/** Ctrl+O opens the file chooser instead of the browser's own. */
export function useOpenKey(): void {
  const { importer } = useServices();
  useHotkey({ code: 'KeyO', mod: true, whileTyping: true }, () => chooseFiles('files', importer.add));
}
