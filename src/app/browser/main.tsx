import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../../kit/ui/language/LanguageProvider.tsx'
import { Announcer } from '../../kit/ui/notice/Announcer.tsx'
import { Look } from '../../kit/ui/theme/Look.tsx'
import { showNonceToLibraries } from '../../kit/ui/theme/nonce.ts'
import { queries } from './queries.ts'
import { router } from './router.tsx'

const place = document.getElementById('vuon')
if (!place) throw new Error('the page has no place for the application')

showNonceToLibraries()
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <Look>
        <QueryClientProvider client={queries}>
          <Announcer>
            <RouterProvider router={router} />
          </Announcer>
        </QueryClientProvider>
      </Look>
    </LanguageProvider>
  </StrictMode>,
)
