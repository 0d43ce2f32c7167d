import { QueryClient } from '@tanstack/react-query'
import { ApiRefusal } from '../../kit/ui/api/ApiRefusal.ts'
import { doorQuery } from './session.ts'

const mayPass = (error: unknown): boolean =>
  error instanceof ApiRefusal && (error.status === 0 || error.status >= 500)

/** Remembers what the server answered; asks twice more only where the trouble may pass by itself. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
    },
  },
})

// A refusal because nobody is signed in any more asks anew who is: the guard then shows the door.
queries.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return
  const { error } = event.action
  if (error instanceof ApiRefusal && error.status === 401)
    void queries.invalidateQueries({ queryKey: doorQuery.queryKey })
})
