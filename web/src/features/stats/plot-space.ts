/** What is left free around the drawing of a plot, in pixels: for the words on the axes. */
export const edges = { left: 44, right: 12, top: 26, bottom: 28 } as const;

/** About as many lines across a plot. */
export const yTicks = 4;
