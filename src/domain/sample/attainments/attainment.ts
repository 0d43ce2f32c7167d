export type Occupation = 'official' | 'physician' | 'pharmacist' | 'nurse' | 'technician' | 'teacher'

/** How far somebody has come on the registry's day, and what they study for on that day. */
export type Attainment = {
  readonly level: string | null
  readonly studying: string | null
  readonly occupation: Occupation
}
