'use strict';

// One for each byte; the order is part of the safety code.
const WORDS = `
  acorn actor alarm album alley amber angel ankle apple apron arena armor arrow atlas
  attic autumn bacon badge bagel baker bamboo bandit banjo barn basil basket beach beard
  beaver berry bicycle biscuit bishop blanket blossom bonfire bottle bracket brick bridge
  bronze broom bucket buffalo butter button cabin cactus camel candle canoe canyon carbon
  carpet carrot castle cedar cello chalk cherry chess chimney cigar circus clover coffee
  comet copper coral cotton cousin cradle crater cricket crown crystal cupboard curtain
  cushion daffodil daisy dentist desert diamond dinner doctor dolphin donkey dragon
  drummer eagle easel echo elbow elephant emerald engine envelope fabric falcon feather
  fiddle finger flamingo flute forest fossil fountain fox freckle frost galaxy garden
  garlic ghost giant giraffe glacier glove goblin gorilla granite grape gravel guitar
  hammer harbor harvest hazel helmet hermit hockey honey horizon hotel hunter igloo insect
  island ivory jacket jaguar jelly jigsaw jungle kangaroo kennel kettle kidney kingdom
  kitten ladder lagoon lantern lemon leopard lettuce library lizard lobster magnet mango
  marble market meadow medal melon meteor mirror mosquito muffin museum mustard napkin
  needle nickel noodle nurse nutmeg oasis octopus olive onion orchid otter oyster paddle
  palace panther peacock pebble pelican pencil pepper piano pickle pigeon pilot pirate
  planet postman potato pumpkin puzzle pyramid quartz rabbit radish raven ribbon river
  robot rocket salmon sandal sandwich satin scissors seagull shadow shovel silver skeleton
  spider sponge squirrel stadium sunset table tailor temple thunder ticket tiger tomato
  tractor trumpet tulip tunnel turtle umbrella unicorn vacuum valley velvet violin volcano
  waffle wagon walnut walrus whistle window yogurt zebra zipper
`.trim().split(/\s+/);
