/** The five characters by which PostgreSQL names an error, wherever in the chain of causes. */
export function sqlStateOf(error: unknown): string | null {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const code: unknown = Reflect.get(one, 'code')
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return null
}

export const uniqueViolation = '23505'

/** Another transaction was in the way, and this one left no trace: run it again. */
const inTheWay = ['40001', '40P01']

/** Whether the database says that it undid what was asked: a lost connection does not say so. */
export function isUndone(error: unknown): boolean {
  return [uniqueViolation, ...inTheWay].includes(sqlStateOf(error) ?? '')
}

const most = 10

/** Runs it again while the database undoes it for the sake of another transaction; ten times at most. */
export async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (attempt === most || !inTheWay.includes(sqlStateOf(error) ?? '')) throw error
      await pause(Math.random() * 5 * 2 ** attempt)
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(ms, 500))
  })
}
