type Json = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const escaped = (text: unknown): string =>
  String(text).replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A schema's type in few words: 'string', 'array of object', 'a | b'. */
const typeOf = (schema: unknown): string => {
  if (!isObject(schema)) return ''
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (Array.isArray(schema.anyOf)) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.type === 'array') return `array of ${typeOf(schema.items)}`
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? 'any')
  return schema.format ? `${type} (${schema.format})` : type
}

/** The properties below a schema, through arrays. */
const propertiesOf = (schema: unknown): Json => {
  if (!isObject(schema)) return {}
  if (schema.type === 'array') return propertiesOf(schema.items)
  const choice = Array.isArray(schema.anyOf)
    ? schema.anyOf.find((one) => isObject(one) && one.properties)
    : undefined
  if (choice) return propertiesOf(choice)
  return isObject(schema.properties) ? schema.properties : {}
}

const fields = (schema: unknown): string => {
  const entries = Object.entries(propertiesOf(schema))
  if (entries.length === 0) return `<code>${escaped(typeOf(schema))}</code>`
  const items = entries.map(([name, property]) => {
    const below = Object.keys(propertiesOf(property)).length > 0 ? fields(property) : ''
    return `<li><code>${escaped(name)}</code> <i>${escaped(typeOf(property))}</i>${below}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}

const jsonIn = (place: unknown): unknown => {
  const content = isObject(place) && isObject(place.content) ? place.content : {}
  const json = content['application/json']
  return isObject(json) ? json.schema : undefined
}

const part = (title: string, body: string): string => (body ? `<h4>${title}</h4>${body}` : '')

const parameters = (operation: Json): string => {
  const list = Array.isArray(operation.parameters) ? (operation.parameters as Json[]) : []
  if (list.length === 0) return ''
  const rows = list.map(
    (one) =>
      `<li><code>${escaped(one.name)}</code> <i>${escaped(typeOf(one.schema))}</i> ${one.required ? 'required' : ''} <small>${escaped(one.in)}</small></li>`,
  )
  return `<ul>${rows.join('')}</ul>`
}

const operationMarkup = (method: string, path: string, operation: Json): string => {
  const body = jsonIn(operation.requestBody)
  const answer = jsonIn(isObject(operation.responses) ? operation.responses['200'] : undefined)
  const [vi = ''] = String(operation.description).split('\n')
  return `<details id="${escaped(operation.operationId)}"><summary><b>${escaped(method.toUpperCase())}</b> <code>${escaped(path)}</code> ${escaped(operation.summary)} · <span lang="vi">${escaped(vi)}</span></summary>
${part('Parameters', parameters(operation))}${part('Body', body ? fields(body) : '')}${part('Answer', answer ? fields(answer) : '<p>A file.</p>')}</details>`
}

/** The page's one style. */
export const openApiStyle = `body{font:14px/1.5 system-ui,sans-serif;color:#1b2430;background:#fbfaf7;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{border-top:1px solid #e4e1d8;padding-top:1rem}summary{cursor:pointer;padding:.3rem 0}b{display:inline-block;min-width:4.5rem;color:#0f5c63}
i{color:#545f6c}ul{margin:.2rem 0}h4{margin:.6rem 0 .1rem}a{color:#0f5c63}`

/** The OpenAPI document as a page that people read: no script, grouped by room. */
export const openApiPage = (document: Json): string => {
  const groups = new Map<string, string[]>()
  const paths = isObject(document.paths) ? document.paths : {}
  for (const [path, item] of Object.entries(paths))
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      if (!isObject(operation)) continue
      const tag = Array.isArray(operation.tags) ? String(operation.tags[0]) : ''
      groups.set(tag, [...(groups.get(tag) ?? []), operationMarkup(method, path, operation)])
    }
  const title = isObject(document.info) ? `${document.info.title} ${document.info.version}` : ''
  const sections = [...groups].map(
    ([tag, operations]) => `<section><h2>${escaped(tag)}</h2>${operations.join('')}</section>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)} · API</title><style>${openApiStyle}</style></head><body><h1>${escaped(title)} · API</h1>
<p>Every request below <code>/api</code> is answered in JSON; a refusal is <code>{"error": {"code", "message", "fields"?}}</code> in the language of <code>accept-language</code> (vi, en). Sign in with <code>POST /api/session</code>; the cookie is the key, and with it every change says where it comes from: the header <code>Origin</code> with Vươn’s own address. Programs work with an API token instead. Machines read <a href="/api/openapi.json">/api/openapi.json</a>.</p>
${sections.join('')}</body></html>`
}
