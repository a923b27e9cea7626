/**
 * Words for seeds: plain and kind, said as they are written, none that sounds like another word, and any two at least
 * three letters apart, so that one typed wrongly is never another of them.
 */
export const words: readonly string[] = `
acorn admire album almond alpine amber anchor apple apricot arcade artist aspen atlas autumn badger bagpipe ballad
balloon bamboo banjo basil basket beacon beaver biscuit blossom bluebell bonnet bottle bracken bramble brisk bronze
buckle butter cabin cactus camera canoe caramel caravan cardigan carpet castle celery chalk cheerful chestnut chimney
cinnamon citrus clover cobalt coconut comet copper cosmos cottage cotton cricket crimson crystal cupboard curlew
cushion cyclist daffodil dancer denim diamond dolphin dragon eagle elegant emerald engine evening explore fabric
falcon feather fennel fiddle firefly flute fossil fountain foxglove freckle fresh garden garland gecko generous gentle
ginger giraffe glide goldfish gondola granite grape guitar hammock hamster happy harbour harmony harvest hazel
hedgehog helmet heron hexagon hillside holiday honey hopeful horizon humble igloo indigo island ivory jasmine jigsaw
jolly journey jubilee juniper kestrel kitten kiwi lagoon lantern larch laurel lavender lilac linen lively lobster
locket lotus lucky lullaby lupin lyric magnet marble marigold marmalade meadow melody midday modest muffin mulberry
museum music napkin nectar neighbour nougat nutmeg oatmeal observe ocean onion orange orbit orchard origami osprey
oxygen painter pancake panda pantry paper parcel parsley parsnip pasture patio pavement peaceful peanut pebble pelican
pencil piano picnic pillow plaza poem polite poplar porridge postcard potato pottery prairie primrose pumpkin puppet
puzzle pyramid quiet rabbit radish rainbow raspberry ribbon river rosemary rowan ruby saffron sapphire satchel
saxophone scarf seagull seashell sequin shelter sherbet sincere sketch skylark slipper smile snowdrop sofa sparkle
sparrow spinach spiral splendid sponge spring sprout squirrel starling steady strawberry stream sugar summer sunbeam
sunflower swallow swift sycamore tadpole tangerine tapestry tartan teapot temple terrace thankful thistle thrush toast
toffee topaz tortoise towel tractor treasure triangle trumpet tulip tundra turquoise turtle twilight umbrella unicorn
useful valley vanilla village violet vivid voyage waffle walnut waterfall welcome whisker window witty wombat wonder
woodland woollen yoghurt zebra zesty zigzag
`
  .trim()
  .split(/\s+/);
