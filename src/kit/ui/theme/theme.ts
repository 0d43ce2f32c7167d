import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'

/** The accent from pale to deep; step 7 is the teal of the look. */
const teal: MantineColorsTuple = [
  '#eef6f6',
  '#e3efee',
  '#c3dedd',
  '#9dcbcb',
  '#6cc0c4',
  '#3f9aa0',
  '#1f747b',
  '#0f5c63',
  '#0a464c',
  '#073539',
]

/** Mantine's greys of the dark scheme, in the hue of our dark paper. */
const dark: MantineColorsTuple = [
  '#e8e6df',
  '#c9cdd1',
  '#a5afba',
  '#75808c',
  '#3c4752',
  '#2d3640',
  '#1a2027',
  '#14191f',
  '#10151a',
  '#0b0f13',
]

const fontFamily = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif"

/** Filled things take their words' colour from the roles: a pale accent in the dark needs dark words. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors
}

/** Mantine bound to the look: its sizes, radius and accent; its colours come from the roles. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, monospace",
  headings: { fontFamily, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: '0 6px 20px rgb(27 36 48 / 10%)', lg: 'none', xl: 'none' },
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  variantColorResolver,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 500 } } },
    InputWrapper: {
      // Stacked diacritics of a second line must not touch the first.
      styles: {
        label: { fontWeight: 500, marginBottom: 4 },
        description: { lineHeight: 1.5 },
        error: { lineHeight: 1.5 },
      },
    },
    // The page behind keeps its scroll bar (see base.css); taking it away would shift the content.
    // Their <header> would be a second banner of the page.
    Modal: {
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        lockScroll: false,
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
      },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } }, lockScroll: false } },
    Popover: { defaultProps: { shadow: 'md' } },
    Menu: { defaultProps: { shadow: 'md' } },
    Tooltip: { defaultProps: { openDelay: 300, multiline: true } },
  },
})

const roles = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--signal)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--shade)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--outline)',
  '--mantine-color-disabled': 'var(--shade)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-light': 'var(--accent-pale)',
  '--mantine-primary-color-light-hover': 'var(--accent-pale)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
}

/** Both schemes read the same roles; which colours they mean is decided in roles.css. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: roles, dark: roles })
