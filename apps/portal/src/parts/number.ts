/** A record without a number of its own: the end of its id tells it from the others. */
export const numberOf = ({ id }: { readonly id: string }): string => id.slice(-8).toUpperCase();
