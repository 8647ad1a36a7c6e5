penalties = Normalement { $normal_min } à { $normal_max } { $normal_max ->
        [one] an
        [many] ans
       *[other] ans
    } de prison, au plus { $minor_max } pour un cas moins grave, { $gross_min } à { $gross_max } pour un cas aggravé.
