// Numbers that look random and are the same for the same seed, so that what was met can be met again.

/** Numbers from 0 to 1: a linear congruential generator modulo 2^32 (constants of Numerical Recipes). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
