import type { Published, Release } from './release'

/** The numbers of a release, without what was said beside them. */
export function publishedOf({ method, rows, tables }: Release): Published {
  const { responses, modes = [], countries } = method
  return { n: responses, modes, ...(countries !== undefined && { countries }), rows, tables }
}
