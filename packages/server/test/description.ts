import { Ajv2020 } from 'ajv/dist/2020.js'

interface Described {
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema: object }> }>
  >
  readonly security?: readonly object[]
}

/** What `GET /openapi.json` answers, as far as the tests read it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly security: readonly object[]
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>> }
}

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })

/** What in an answer is not as the description has it: members that it does not name too. */
export function wrongIn(
  description: Description,
  method: string,
  route: string,
  status: number,
  body: unknown,
): readonly string[] {
  const responses = description.paths[route]?.[method.toLowerCase()]?.responses ?? {}
  const found = responses[`${status}`] ?? responses[`${Math.floor(status / 100)}XX`]
  if (!found) return [`${status} is not described`]
  const schema = found.content?.['application/json']?.schema
  if (!schema) return body === null ? [] : ['no body is described']
  const isRight = ajv.validate(closed(schema) as object, body)
  return isRight
    ? []
    : (ajv.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath} ${message} ${JSON.stringify(params)}`,
      )
}

/** The same schema, in which an object has no members but those that are named. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const parts = Object.entries(schema).map(([key, part]) => [key, closed(part)] as const)
  const isOpen = 'properties' in schema && !('additionalProperties' in schema)
  return { ...Object.fromEntries(parts), ...(isOpen && { additionalProperties: false }) }
}
