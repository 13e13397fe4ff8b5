/**
 * Sample articles, each with the article that a person who has read both would call similar. Labeled before anything
 * was tuned.
 */
export const similarPairs: readonly (readonly [article: number, similar: number])[] = [
  // Iron nitride
  [83121, 83216],
  [83216, 83121],
  // Samarium-cobalt
  [83118, 83222],
  [83222, 83322],
  [83322, 83118],
  // Ion-adsorption clays
  [83114, 83209],
  [83209, 83114],
  [83318, 83209],
  // Thorium
  [83112, 83215],
  [83215, 83112],
  [83303, 83112],
  // Cerium and lanthanum
  [83113, 83208],
  [83208, 83113],
  // Stockpiles
  [83103, 83325],
  [83206, 83325],
  [83325, 83206],
  [83314, 83325],
  // Feasibility studies
  [83302, 83214],
  [83214, 83302],
  // Price floors
  [83104, 83324],
  [83324, 83104],
  [83203, 83104],
  // The American rule of 2027
  [83107, 83323],
  [83323, 83107],
  // China's export licenses
  [83311, 83106],
  [83106, 83311],
  // The European act
  [83105, 83326],
  [83326, 83105],
  // Motors without magnets
  [83308, 83219],
  [83219, 83308],
  // Less dysprosium in each motor
  [83117, 83217],
  [83217, 83117],
  // India's magnets
  [83316, 83210],
  [83210, 83316],
  // How prices are made
  [83120, 83207],
  [83207, 83120],
  [83305, 83120],
  // Freight
  [83204, 83328],
  [83328, 83204],
  // Solvent extraction
  [83109, 83221],
  [83221, 83109],
  // Recycling
  [83111, 83327],
  [83220, 83218],
];
