import type { Asked } from './door'

/** An address of this server as other people can use it. */
export function addressOf({ request }: Pick<Asked, 'request'>, path: string): string {
  return new URL(path, request.url).href
}
