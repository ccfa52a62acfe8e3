import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eef4fa', '#dbe8f3', '#b3cfe6', '#88b4d8', '#659dcc', '#4e8fc5', '#3f84bd', '#2f6fa6', '#1f5a8e', '#174a77',
]; // prettier-ignore

// prettier-ignore
const dark: MantineColorsTuple = [
  '#e6ebf0', '#cbd5de', '#a9b6c2', '#8695a3', '#52616f', '#2e3b47', '#1b2833', '#101820', '#0b1219', '#070c11',
];

/** What stands in until Onest has come is in `portal.css`. */
const fontFamily = "'Onest Variable', 'Until Onest', 'Until Onest, of a wide one', system-ui, sans-serif";

/** The look of design: ink on paper, one blue for what can be done, red only for danger and error. */
export const theme = createTheme({
  colors: { blue, dark },
  primaryColor: 'blue',
  primaryShade: 8,
  black: '#14202b',
  fontFamily,
  fontSizes: { sm: '15px', md: '16px', lg: '18px' },
  headings: { fontFamily, fontWeight: '600' },
  defaultRadius: 'sm',
  components: {
    Button: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
});

/** Mantine's own dimmed and error colours are too pale to read. The palette itself stands in portal.css. */
const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--act)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-placeholder': 'var(--muted)',
};
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
