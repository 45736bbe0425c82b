/** An answer whose body lies ready: it goes out in one piece, with no stream in between. */
export interface ReadyAnswer {
  status: number
  headers: Headers
  body: Uint8Array | string
}

export type Answer = Response | ReadyAnswer
