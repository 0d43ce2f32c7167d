import type { ReactNode } from 'react'
import type { Text } from '../../domain/language/say.ts'
import { useText } from '../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../kit/ui/navigate/To.tsx'
import { Door, goIn } from './Door.tsx'
import { texts } from './reset/texts.ts'
import { words } from './texts.ts'

type Props = {
  readonly title: Text
  readonly about: Text
  readonly button: Text
  /** Opens the door with the code of the link. */
  readonly onEnter: (token: string) => Promise<unknown>
  readonly children: ReactNode
}

/** The code of a one-time link: behind the '#', so that no server and no log ever sees it. */
const codeInAddress = (): string => location.hash.slice(1)

/** A door that a one-time link opens; without its code it stays closed and says so. */
export const LinkDoor = ({ about, onEnter, ...door }: Props) => {
  const t = useText()
  const token = codeInAddress()
  const enter = async () => {
    await onEnter(token)
    goIn()
  }
  if (token) return <Door {...door} about={about} onEnter={enter} />
  const back = <To href="/sign-in">{t(texts.back)}</To>
  return <Door title={door.title} about={words.noLink} below={back} />
}
