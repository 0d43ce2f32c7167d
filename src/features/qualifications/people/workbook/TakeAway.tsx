import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RequestOf } from '../../../../kit/http/contract.ts'
import { download } from '../../../../kit/ui/api/call.ts'
import { useText } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { texts } from '../../../people/texts.ts'
import { peopleWorkbook } from './contract.ts'

type Query = NonNullable<RequestOf<typeof peopleWorkbook>['query']>

type Props = {
  /** The filters in force. */
  readonly query: Omit<Query, 'sort' | 'columns'>
  readonly sort: NonNullable<Query['sort']>
  /** The columns in sight, read when it is taken. */
  readonly columns: () => readonly string[]
  readonly closed: boolean
}

/** Takes the list away as a workbook, as it is seen. */
export const TakeAway = ({ query, sort, columns, closed }: Props) => {
  const t = useText()
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = async () => {
    setWorking(true)
    setError(null)
    const asked = { ...query, sort, columns: columns().join(',') }
    await download(peopleWorkbook, { query: asked }, 'people.xlsx').catch(setError)
    setWorking(false)
  }
  return (
    <>
      <RefusalNotice error={error} />
      <Button variant="default" onClick={() => void take()} loading={working} disabled={closed}>
        {t(texts.takeAway)}
      </Button>
    </>
  )
}
