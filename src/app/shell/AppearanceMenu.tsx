import { MenuButton } from '../components/MenuButton';
import { useText } from '../i18n';
import { TEXT_SIZES, THEMES, useSettings } from '../state/settings';

/** Light or dark, and the size of the body text. */
export function AppearanceMenu() {
  const { shell } = useText();
  const theme = useSettings((settings) => settings.theme);
  const textSize = useSettings((settings) => settings.textSize);
  return (
    <MenuButton
      label={shell.appearanceMenu}
      groups={[
        {
          heading: shell.themeHeading,
          entries: THEMES.map((id) => ({ id, label: shell.themes[id] })),
          chosen: theme,
          onChoose: chooseTheme,
        },
        {
          heading: shell.textSizeHeading,
          entries: TEXT_SIZES.map((size) => ({ id: String(size), label: shell.textSizes[size] })),
          chosen: String(textSize),
          onChoose: chooseTextSize,
        },
      ]}
    >
      {shell.appearanceMenu}
      <span className="caret-down" />
    </MenuButton>
  );
}

function chooseTheme(id: string): void {
  const theme = THEMES.find((each) => each === id);
  if (theme) useSettings.setState({ theme });
}

function chooseTextSize(id: string): void {
  const textSize = TEXT_SIZES.find((each) => String(each) === id);
  if (textSize) useSettings.setState({ textSize });
}
