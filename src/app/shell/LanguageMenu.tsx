import { MenuButton } from '../components/MenuButton';
import { textsOf, useText } from '../i18n';
import { LANGUAGES, useSettings } from '../state/settings';

export function LanguageMenu() {
  const { common, shell } = useText();
  const language = useSettings((settings) => settings.language);
  return (
    <MenuButton
      label={shell.languageMenu}
      groups={[
        {
          entries: LANGUAGES.map((id) => ({ id, label: textsOf(id).common.languageName })),
          chosen: language,
          onChoose: choose,
        },
      ]}
    >
      {common.languageName}
      <span className="caret-down" />
    </MenuButton>
  );
}

function choose(id: string): void {
  const language = LANGUAGES.find((each) => each === id);
  if (language) useSettings.setState({ language });
}
