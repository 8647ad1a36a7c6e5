### repeat: 700
extra = 9
