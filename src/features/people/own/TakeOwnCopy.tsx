import { Button, Menu } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { download } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { takeOwnCopy } from './contract.ts'
import { words } from './texts.ts'

/** Takes away everything held about the reader, to read or for machines. */
export const TakeOwnCopy = () => {
  const t = useText()
  const client = useQueryClient()
  const [working, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const take = async (form: 'html' | 'json') => {
    setWorking(true)
    setError(null)
    await download(takeOwnCopy, { query: { form } }, `vuon.${form}`).catch(setError)
    await client.invalidateQueries({ queryKey: ['own', 'readers'] })
    setWorking(false)
  }
  return (
    <>
      <RefusalNotice error={error} />
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button loading={working}>{t(words.take)}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void take('html')}>{t(words.takePage)}</Menu.Item>
          <Menu.Item onClick={() => void take('json')}>{t(words.takeJson)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
