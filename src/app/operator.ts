import { operatorName } from '../domain/access/operator.ts'
import type { Language } from '../domain/language/say.ts'
import type { Context } from '../features/access/context.ts'
import { Scope } from '../features/access/scope.ts'
import { today } from './clock.ts'
import type { House } from './server.ts'

export const operatorContext = (house: House, language: Language): Context => {
  const day = today()
  return {
    database: house.registry,
    registry: house.registry,
    vault: house.vault,
    dataFolder: house.dataFolder,
    post: house.post,
    actor: { id: null, name: operatorName[language] },
    scope: Scope.ofOperator(day),
    language,
    today: day,
  }
}
