import { say, type Text } from '../language/say.ts'

/** Whoever works at the machine itself: the command line and the first start. */
export const operatorName = say('Người vận hành máy chủ', 'The operator of the server')

/** The name under which an entry was recorded, in both languages: the operator has one in each. */
export const actorNamed = (recorded: string): Text =>
  recorded === operatorName.vi || recorded === operatorName.en ? operatorName : say(recorded, recorded)
