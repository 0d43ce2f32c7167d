import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import './fonts.css'
import './mantine.css'
import './roles.css'
import './base.css'
import { pageNonce } from './nonce.ts'
import { cssVariables, theme } from './theme.ts'

const remembered = localStorageColorSchemeManager({ key: 'vuon.scheme' })

/** The look of the whole product: fonts, roles and Mantine bound to them. Wraps everything once. */
export const Look = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariables}
    colorSchemeManager={remembered}
    defaultColorScheme="auto"
    getStyleNonce={pageNonce}
  >
    {children}
  </MantineProvider>
)
