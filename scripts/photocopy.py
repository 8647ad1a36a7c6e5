"""Photocopies pages twice; in: names of images at 300 dpi, out: NAME.copy.png each, as the glass of a tired copier would give it.

A generation is a slightly turned page, a soft lens, uneven light, toner that spreads, and grain; then black and white. The grain
comes from a fixed seed, so that the same pages give the same copies.
"""

import random
import sys

from PIL import Image, ImageChops, ImageFilter

GENERATIONS = 2


def generation(page, seed):
    page = page.rotate(0.6 if seed % 2 else -0.8, resample=Image.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(1.6))
    shade = Image.linear_gradient("L").resize(page.size).point(lambda value: value // 6)
    page = ImageChops.subtract(page, shade)
    grain = Image.frombytes("L", (512, 512), random.Random(seed).randbytes(512 * 512)).point(lambda value: value // 5)
    noise = Image.new("L", page.size)
    for x in range(0, page.width, 512):
        for y in range(0, page.height, 512):
            noise.paste(grain, (x, y))
    page = ImageChops.subtract(page, noise)
    return page.point(lambda value: 255 if value > 118 else 0)


for name in sys.argv[1:]:
    page = Image.open(name).convert("L")
    for number in range(GENERATIONS):
        page = generation(page, number)
    page.save(name.removesuffix(".png") + ".copy.png")
