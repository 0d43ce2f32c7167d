const browsers = /(Edg|OPR|Firefox|Chrome|Safari)\/([\d]+)/
const systems = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/

/** What a browser calls itself, shortened to what its owner would recognise. */
export const browserIn = (agent: string | null): string => {
  const browser = browsers
    .exec(agent ?? '')?.[1]
    ?.replace('Edg', 'Edge')
    .replace('OPR', 'Opera')
  const system = systems.exec(agent ?? '')?.[1]
  return [browser, system].filter(Boolean).join(' · ') || (agent ?? '—').slice(0, 40)
}
