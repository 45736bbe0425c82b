/** The keys by which sentences are asked for: `plan.title`. */
export type KeysOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${KeysOf<Words[Key]>}`
}[keyof Words & string]
