import { createTheme, type MantineColorsTuple, Notification } from '@mantine/core';

/** The one accent: a quiet deep green, dark enough for white text at 7:1 from its eighth shade. */
const leaf: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b8d8cc',
  '#8fc2b0',
  '#6aac96',
  '#4f9a83',
  '#3a8770',
  '#24705b',
  '#155a48',
  '#0b4537',
];

const gray: MantineColorsTuple = [
  '#f7f8f7',
  '#eff1f0',
  '#e3e6e4',
  '#d3d7d5',
  '#bcc2bf',
  '#959d99',
  '#6d7672',
  '#4f5854',
  '#353d39',
  '#1d2421',
];

const dark: MantineColorsTuple = [
  '#e4e8e6',
  '#c3cac6',
  '#a3aca8',
  '#79837e',
  '#3e4743',
  '#313936',
  '#262d2a',
  '#1c2220',
  '#161b19',
  '#101412',
];

export const theme = createTheme({
  primaryColor: 'leaf',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  colors: { leaf, gray, dark },
  black: '#1d2421',
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.45' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } }),
  },
});
