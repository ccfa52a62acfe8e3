import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eef4fa', '#dbe8f3', '#b3cfe6', '#88b4d8', '#659dcc', '#4e8fc5', '#3f84bd', '#2f6fa6', '#1f5a8e', '#174a77',
]; // prettier-ignore

/** The look of design: ink on paper, one blue for what can be done, red only for danger and error. */
export const theme = createTheme({
  colors: { blue },
  primaryColor: 'blue',
  primaryShade: 8,
  black: '#14202b',
  fontFamily: "'Onest Variable', system-ui, sans-serif",
  fontSizes: { sm: '15px', md: '16px', lg: '18px' },
  headings: { fontFamily: "'Onest Variable', system-ui, sans-serif", fontWeight: '600' },
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

/** Mantine's own dimmed and error colours are too pale to read. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f8fa',
    '--mantine-color-dimmed': '#4d5b69',
    '--mantine-color-error': '#a3201d',
    '--mantine-color-default-border': '#7a8794',
    '--mantine-color-placeholder': '#4d5b69',
  },
  dark: {},
});
