/** How long a day of the platforms lasts here: 86,400 s, and less where a simulator stands in for them. */
export const SECONDS_IN_A_DAY = Symbol('seconds in a day of the platforms');
