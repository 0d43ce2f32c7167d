import { type MailServer, transportTo } from './post.ts'

/** Whether the mail server answers and takes the password; what it said instead in one line, null where all is well. */
export const complaintOf = async (server: MailServer): Promise<string | null> => {
  const transport = transportTo(server)
  try {
    await transport.verify()
    return null
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return said.replaceAll(/\s+/g, ' ').slice(0, 200)
  } finally {
    transport.close()
  }
}
