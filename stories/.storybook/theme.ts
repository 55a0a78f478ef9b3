import { create } from 'storybook/theming'

/** The coat of Storybook itself, in the panel's own colors. */
export const theme = create({
  base: 'light',
  brandTitle: 'Amends',
  brandUrl: './',
  brandTarget: '_self',
  colorPrimary: '#0f6466',
  colorSecondary: '#0f6466',
  appBg: '#f7f3ed',
  appContentBg: '#fffdfa',
  appPreviewBg: '#fffdfa',
  appBorderColor: '#e6dfd5',
  appBorderRadius: 8,
  barBg: '#fffdfa',
  barTextColor: '#5b544b',
  barSelectedColor: '#0f6466',
  barHoverColor: '#0b5254',
  textColor: '#1f1c18',
  textMutedColor: '#5b544b',
  inputBg: '#ffffff',
  inputBorder: '#8b8378',
  inputTextColor: '#1f1c18',
  inputBorderRadius: 8,
  fontBase: "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
})
