const simpleMethods = new Set(['GET', 'HEAD', 'POST'])
const simpleHeaders = new Set(['accept', 'accept-language', 'content-language'])
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/
const shownHeaders = new Set(['cache-control', 'content-type', 'expires', 'last-modified'])

/**
 * `fetch` as it is in a page of another origin, by the rules of the Fetch standard: asks first where
 * a page has to, rejects where the server does not let it, and hides headers that it does not expose.
 */
export function fetchFrom(origin: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init)
    const asked = [...request.headers.keys()].filter((name) => !isSimple(name, request))
    if (asked.length > 0 || !simpleMethods.has(request.method)) await ask(origin, request, asked)
    request.headers.set('origin', origin)
    request.headers.set('sec-fetch-site', 'cross-site')
    const response = await fetch(request)
    allowed(origin, response)
    const exposed = list(response, 'access-control-expose-headers')
    const headers = [...response.headers].filter(
      ([name]) => shownHeaders.has(name) || exposed.includes(name),
    )
    const body = response.status === 204 ? null : response.body
    return new Response(body, { status: response.status, headers })
  }
}

function isSimple(name: string, { headers }: Request): boolean {
  if (name === 'content-type') return simpleTypes.test(headers.get(name) ?? '')
  return simpleHeaders.has(name)
}

async function ask(origin: string, { url, method }: Request, names: readonly string[]) {
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': names.join(','),
    },
  })
  allowed(origin, response)
  const methods = list(response, 'access-control-allow-methods')
  if (!simpleMethods.has(method) && !methods.includes(method.toLowerCase())) {
    throw new TypeError(`A page may not send ${method}.`)
  }
  const may = list(response, 'access-control-allow-headers')
  for (const name of names) {
    if (!may.includes(name)) throw new TypeError(`A page may not send the header ${name}.`)
  }
}

function allowed(origin: string, { headers }: Response): void {
  const isLet = headers.get('access-control-allow-origin') === origin
  const isWithCookies = headers.get('access-control-allow-credentials') === 'true'
  if (!isLet || !isWithCookies) throw new TypeError(`The server does not let ${origin}.`)
}

function list({ headers }: Response, name: string): readonly string[] {
  return (headers.get(name) ?? '').toLowerCase().split(/\s*,\s*/)
}
